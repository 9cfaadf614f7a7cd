/**
 * What it costs that one word follows another: IPADIC's matrix, in rows by the left context of the following word, so
 * that one word is compared with all words before it along a row.
 */
export class ConnectionCosts {
  readonly contexts: number;
  /** `costs[left * contexts + right]`: a word of left context `left` after one of right context `right`. */
  readonly costs: Int16Array;
  /** Over all left contexts, the most and the least that what follows a right context can cost. */
  readonly highest: Int16Array;
  readonly lowest: Int16Array;

  constructor(costs: Int16Array, bounds: Int16Array) {
    this.contexts = bounds.length / 2;
    this.costs = costs;
    this.highest = bounds.subarray(0, this.contexts);
    this.lowest = bounds.subarray(this.contexts);
  }
}
