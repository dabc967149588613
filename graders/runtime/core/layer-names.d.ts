// What build.ts adds to these two.
declare module '@tensorflow/tfjs-layers/dist/backend/state.js' {
  export function forgetNames(): void
}
declare module '@tensorflow/tfjs-layers/dist/common.js' {
  export function forgetNames(): void
}
