/** Evidence as it is collected: rows of a template and up to three values, all numbers (symbols, mostly). */
export class Evidence {
  count = 0;
  template = new Uint8Array(256);
  a = new Int32Array(256);
  b = new Int32Array(256);
  c = new Int32Array(256);

  add(template: number, a = 0, b = 0, c = 0): void {
    const i = this.count++;
    if (i === this.template.length) this.grow();
    this.template[i] = template;
    this.a[i] = a;
    this.b[i] = b;
    this.c[i] = c;
  }

  private grow(): void {
    const size = this.template.length * 2;
    const larger = <A extends Uint8Array | Int32Array>(old: A, fresh: A): A => {
      fresh.set(old);
      return fresh;
    };
    this.template = larger(this.template, new Uint8Array(size));
    this.a = larger(this.a, new Int32Array(size));
    this.b = larger(this.b, new Int32Array(size));
    this.c = larger(this.c, new Int32Array(size));
  }
}
