declare module 'sucrase/dist/esm/parser/index.js' {
  export { parse } from 'sucrase/dist/types/parser/index'
}
declare module 'sucrase/dist/esm/parser/tokenizer/types.js' {
  export { TokenType } from 'sucrase/dist/types/parser/tokenizer/types'
}
declare module 'sucrase/dist/esm/parser/tokenizer/index.js' {
  export { isTopLevelDeclaration } from 'sucrase/dist/types/parser/tokenizer/index'
}
