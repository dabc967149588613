/** Spreadsheets run cells that start with these characters as formulas; names and e-mails come from people. */
const unsafeStart = /^[=+\-@\t\r\n]/

export const safeCell = (text: string) => (unsafeStart.test(text) ? `'${text}` : text)
