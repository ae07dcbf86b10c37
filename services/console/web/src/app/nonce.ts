/** The visit's nonce, which every style element has to carry. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/**
 * The component library gives it to all of its style elements but two: those that measure a scrollbar and
 * that keep the page behind a dialog from scrolling. To allow every inline style for their sake would be
 * the worse way out.
 */
export function markStyles(): void {
  const create = document.createElement.bind(document);
  document.createElement = ((tag: string, options?: ElementCreationOptions) => {
    const element = create(tag, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}
