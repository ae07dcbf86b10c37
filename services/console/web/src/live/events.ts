// The event stream format of the HTML standard, fed in pieces.

export interface StreamEvent {
  /** The last id that was said, in this event or before it. */
  id: string | undefined;
  name: string;
  data: string;
}

export class EventParser {
  #rest = '';
  #id: string | undefined;
  #name = '';
  #data: string[] = [];

  /** The last id, which a comment or an event without data may have moved, too. */
  get lastId(): string | undefined {
    return this.#id;
  }

  push(text: string): StreamEvent[] {
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? '';
    const events: StreamEvent[] = [];
    for (const line of lines) {
      if (line === '') {
        const event = this.#end();
        if (event) events.push(event);
      } else {
        this.#line(line);
      }
    }
    return events;
  }

  #line(line: string): void {
    const colon = line.indexOf(':');
    if (colon === 0) return;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'id') this.#id = value;
    else if (field === 'event') this.#name = value;
    else if (field === 'data') this.#data.push(value);
  }

  #end(): StreamEvent | undefined {
    const data = this.#data.join('\n');
    const event = this.#data.length > 0 ? { id: this.#id, name: this.#name || 'message', data } : undefined;
    this.#name = '';
    this.#data = [];
    return event;
  }
}
