import { AttendanceFiles } from './attendance-files.js';
import { ExportReader } from './export.reader.js';

/** What files of attendance are made of, for the module of the feature. */
export const EXPORTING = [AttendanceFiles, ExportReader];
