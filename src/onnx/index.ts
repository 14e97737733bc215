export type { ModelFile, Runtime, Tensor, Tensors } from './messages.ts';
export { type ModelOptions, type Models, openModels } from './models.ts';
