/** Who is named as the author of what a model picked. Nobody else may take a name of this form. */
const prefix = 'assist:';

export const assistName = (model: string): string => `${prefix}${model}`;

export const isAssist = ({ who }: { readonly who: string }): boolean => who.trim().toLowerCase().startsWith(prefix);
