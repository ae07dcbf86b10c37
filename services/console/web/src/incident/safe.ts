/** A link that came with a press is opened only if it is one to the web. */
export function safe(url: string | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}
