/** Length is what makes a password strong; what else one is made of is its owner's business. In characters. */
export const minPasswordLength = 10

/** Longer ones only cost time; nobody types them. */
export const maxPasswordLength = 256
