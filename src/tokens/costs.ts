/**
 * What it costs that one word follows another: IPADIC's matrix, in rows by the left context of the following word, so
 * that one word is compared with all words before it along a row.
 */
export class ConnectionCosts {
  readonly contexts: number;

  /**
   * @param costs `costs[left * contexts + right]`: a word of left context `left` after one of right context `right`
   * @param bounds for each right context, over all left contexts, the most and the least that what follows can cost
   */
  constructor(
    readonly costs: Int16Array,
    readonly bounds: Int32Array,
  ) {
    this.contexts = bounds.length;
  }
}

export const packBounds = (highest: number, lowest: number) => (highest << 16) | (lowest & 0xffff);
