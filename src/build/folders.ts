import { fileURLToPath } from 'node:url';

/** Folder of the extracted documents. */
export const documentsFolder = fileURLToPath(new URL('documents/', import.meta.url));

/** Folder of the static files, including the generated catalog. */
export const publicFolder = fileURLToPath(new URL('../../public/', import.meta.url));
