export { type ManifestFile, manifestPart, readChecked, shippedModels } from './manifest.ts';
export type { Runtime, Tensor, Tensors } from './messages.ts';
export { type Models, openModels } from './models.ts';
