import { fileURLToPath } from 'node:url';

/** Folder of the extracted documents. */
export const documentsFolder = fileURLToPath(new URL('documents/', import.meta.url));

/** Folder of the files that are served as they are, and of the catalog among them. */
export const publicFolder = fileURLToPath(new URL('../../public/', import.meta.url));
