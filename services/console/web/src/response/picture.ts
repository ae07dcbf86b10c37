/** So that letters stay sharp on a telephone. */
const SCALE = 2;
const LONGEST = 8_192;

/** How large a canvas is drawn: no browser draws one without bounds. */
export function sizeOf(width: number, height: number): { width: number; height: number } {
  const by = Math.min(SCALE, LONGEST / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * by)), height: Math.max(1, Math.round(height * by)) };
}

/** A PNG of an SVG, with the fonts of this computer: the service has none for Chinese. */
export async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, sizeOf(image.naturalWidth, image.naturalHeight));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const made = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!made) throw new Error('no picture');
    return made;
  } finally {
    URL.revokeObjectURL(address);
  }
}
