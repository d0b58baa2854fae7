import { AliasReader } from './alias.reader.js';
import { AliasService } from './alias.service.js';
import { AliasesResolver } from './aliases.resolver.js';

/** What remembered matches are made of, for the module of the feature. */
export const ALIASES = [AliasesResolver, AliasReader, AliasService];
