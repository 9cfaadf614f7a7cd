import { dataFile } from "../data.js";
import { compile } from "./snapshot/compile.js";
import { readIpadic } from "./snapshot/ipadic.js";
import { layOut } from "./snapshot/lay-out.js";
import { writeWhole } from "./write-whole.js";

writeWhole(dataFile("ipadic.bin"), layOut(compile(readIpadic())));
