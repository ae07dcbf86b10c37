// From what a camera took to what is kept and sent: small, and without what the camera wrote beside it.

/** Of the longer side, in pixels: a face at the gate can be told, and a slow network takes it. */
const LONGEST = 1600;
const QUALITIES = [0.8, 0.6, 0.4];
/** As patrol bounds it. */
export const MOST_BYTES = 1024 * 1024;

export function scaled(width: number, height: number): { width: number; height: number } {
  const by = Math.min(1, LONGEST / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * by)), height: Math.max(1, Math.round(height * by)) };
}

/** Undefined: it is no picture that this browser can read. */
export async function shrink(file: Blob): Promise<Blob | undefined> {
  try {
    // Turned as the camera was held, which only its own notes say.
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const canvas = document.createElement('canvas');
    Object.assign(canvas, scaled(bitmap.width, bitmap.height));
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    for (const quality of QUALITIES) {
      const made = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
      if (made && made.size <= MOST_BYTES) return made;
    }
  } catch {
    // No picture.
  }
  return undefined;
}
