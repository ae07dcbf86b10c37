/** An ISO 8601 duration as the service writes it (PT2H30M, P1DT4H), in milliseconds; undefined where it is none. */
export function spanOf(text: string | null | undefined): number | undefined {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/.exec(text ?? '');
  if (!parts || text === 'P' || text?.endsWith('T')) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1_000;
}

/** 2 小时, 30 分钟, 1 小时 30 分钟; never seconds where there is more. */
export function spanWords(milliseconds: number, english: boolean): string {
  const minutes = Math.floor(Math.max(0, milliseconds) / 60_000);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const words = [
    ...(hours > 0 ? [`${hours} ${english ? 'h' : '小时'}`] : []),
    ...(rest > 0 || hours === 0 ? [`${rest} ${english ? 'min' : '分钟'}`] : []),
  ];
  return words.join(' ');
}
