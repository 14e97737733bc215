/** Abbreviations after which a full stop does not end a sentence: general knowledge of English newspaper style, sorted. */
export const abbreviations: ReadonlySet<string> = new Set(
  `adm al apr assn aug ave bros brig capt cdr cllr cmdr co col comdr corp cpl dec del dept det dist dr esq est feb fla fr ft gen gov hon
  inc insp jan jr lieut lt ltd maj mar md messrs mg mme mr mrs ms mt mts no nos nov oct ofc op p pp pa ph.d prof pvt rep reps rev rt sec sen sens
  sept sgt sir sr st supt tenn tex univ va vs vt wash`.split(/\s+/u),
);
/** The ones that also end sentences: then the next word decides. */
export const mayEnd: ReadonlySet<string> = new Set('a.m am co corp etc inc jr ltd p.m pm sr u.k u.n u.s d.c m.p'.split(' '));
