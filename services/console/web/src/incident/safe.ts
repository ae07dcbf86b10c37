/** A link that came with a press is opened only if it is one to the web. */
export function safe(url: string | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}

/** A camera's link may be a stream, which a player beside the browser takes. */
export function safeStream(url: string | undefined): string | undefined {
  return url && /^(https|rtsps):\/\//i.test(url) ? url : undefined;
}

/** A telephone number as a link that dials it; what is none is no link. */
export function dialling(phone: string | undefined): string | undefined {
  const number = (phone ?? '').replace(/[ -]/g, '');
  return /^\+?[0-9]{3,24}$/.test(number) ? `tel:${number}` : undefined;
}

/** A school's intercom by the deployment's template, which the console has checked. */
export function intercomOf(template: string | undefined, schoolId: string): string | undefined {
  return template && /^(https:\/\/|sips?:|tel:)/.test(template)
    ? template.replaceAll('{schoolId}', encodeURIComponent(schoolId))
    : undefined;
}
