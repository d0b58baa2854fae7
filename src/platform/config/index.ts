export { Config, ConfigFaults, type Environment, type Role } from './config.js';
