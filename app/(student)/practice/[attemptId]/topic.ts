/** The topic that a practice question stands for; `title` in the reader's language. */
export type PracticeTopic = { id: string; title: string }
