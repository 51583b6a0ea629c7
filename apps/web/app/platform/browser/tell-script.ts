/** Seconds for which the server takes it that pages run our script. */
const remembered = 86_400;

/** Lets the server know that this browser runs our script, so that it leaves to it what opening a page would do. */
export function tellScript(): void {
  document.cookie = `script=1; path=/; max-age=${remembered}; samesite=lax`;
}
