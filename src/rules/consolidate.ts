interface Span {
  readonly start: number;
  readonly end: number;
}

/** The spans of `list` that overlap none of `taken`; both in text order. */
export function exclude<S extends Span>(list: readonly S[], taken: readonly Span[]): S[] {
  let next = 0;
  return list.filter((span) => {
    while (next < taken.length && taken[next].end <= span.start) next++;
    return next === taken.length || taken[next].start >= span.end;
  });
}
