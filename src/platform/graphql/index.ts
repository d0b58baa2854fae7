export { SeveralLines } from './control-characters.js';
export { type GraphContext, GraphModule } from './graphql.module.js';
export { IdArg } from './id-arg.js';
export { LIMITS } from './limits.js';
export { ListArg } from './list-arg.js';
export { Loaders } from './loaders.js';
export { type Connection, connectionOf, type Keyset, keysetOf, PageArgs, PageInfo, pageOf } from './page.js';
export { Trimmed } from './trimmed.js';
export { inputValidation } from './validation.js';
