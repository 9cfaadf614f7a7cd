#!/usr/bin/env node
require("../bundle/load.cjs").loadProgram().main(process.argv);
