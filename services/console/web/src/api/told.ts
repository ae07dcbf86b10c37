/**
 * What a service answers. Its document says of a field either that it may be absent (null), or nothing, and then the
 * field is always there; a schema made for requests as well would have every reader ask again.
 */
export type Told<T> = T extends readonly (infer E)[]
  ? Told<E>[]
  : T extends object
    ? { [K in keyof T as null extends T[K] ? never : K]-?: Told<Exclude<T[K], undefined>> } & {
        [K in keyof T as null extends T[K] ? K : never]?: Told<T[K]>;
      }
    : T;
