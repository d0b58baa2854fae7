export { dispositionOf } from './download-name.js';
export { type FileFacts, FileStore, LARGEST_FILE } from './file-store.js';
export { FilesModule } from './files.module.js';
export { sendCsv } from './send-csv.js';
