/** Bodies with a postal code of their own: SKK's list of large offices (Debian: skkdic-extra, public domain). */
import { readFileSync } from "node:fs";
import { SurfaceTable, sourceFile } from "./sources.js";

const legalForm =
  /(?:株式会社|[(（]株[)）]|有限会社|[(（]有[)）]|合同会社|合資会社|独立行政法人|国立大学法人|公立大学法人|学校法人|医療法人(?:社団|財団)?|社会福祉法人|(?:一般|公益|特定|特例)?(?:財団|社団)法人|宗教法人|(?:特定)?非営利活動法人)/g;
const local = /^.{1,6}[都道府県市区町村]$/;

const names = new SurfaceTable();
const bytes = readFileSync(sourceFile("deb", "skkdic-extra", "usr/share/skk/SKK-JISYO.office.zipcode"));
for (const line of new TextDecoder("euc-jp").decode(bytes).split("\n")) {
  if (line.startsWith(";")) continue;
  for (const office of line.split("/").slice(1)) {
    const parts = office
      .replace(/ @ .*$/, "")
      .replace(/（[^株有].*$/, "")
      .split(/　+/)
      .map((part) => part.replace(legalForm, ""))
      .filter(Boolean);
    const name = parts.length > 1 && local.test(parts[0]) ? parts[0] + parts[1] : parts[0];
    if (name && name.length > 1 && !local.test(name)) names.add(name, "office");
  }
}
names.write("offices-skk");
