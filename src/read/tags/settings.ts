/** Weights of the decisions, chosen on PolNeAR dev by `training/reader/settings.py` and shipped in the manifest. */
export interface Settings {
  /** Added to every cue tag when candidates are sought. */
  readonly look: number;
  /** Bias, then the weights of `featuresOf`: an attribution is kept when their sum is above 0. */
  readonly keep: readonly number[];
  /** Weight of the role layer in a cue's boundaries, 0 to 1. */
  readonly cueMix: number;
  /** Added to each word of a source, of a content. */
  readonly source: number;
  readonly content: number;
  /** Score of a mention above which it counts, and the bias and weight that make its score a probability. */
  readonly mention: number;
  readonly mentionCalibration: readonly [number, number];
  /** Logistic regression of "right": bias, then the weights of `featuresOf`. */
  readonly calibration: readonly number[];
}
