/** A declaration file for the editor; `path` from the root of its imaginary file system. */
export type TypeFile = { path: string; content: string }
