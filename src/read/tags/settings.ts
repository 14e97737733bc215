/** Weights of the decisions, chosen on PolNeAR dev by `training/reader/settings.py` and shipped in the manifest. */
export interface Settings {
  /** Added to every cue tag when candidates are sought. */
  readonly look: number;
  /** Weight of the role layer in a cue's boundaries, 0 to 1. */
  readonly cueMix: number;
  /** Added to each word of a source, of a content. */
  readonly source: number;
  readonly content: number;
  /** Logistic regression of "right": bias, then the weights of what `decide` looks at. */
  readonly calibration: readonly number[];
  /** Probability below which an attribution is dropped. */
  readonly least: number;
}
