/** A stylesheet as text, for stories inside a shadow root. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
