#!/usr/bin/env node
require("../bundle/load.cjs").start(process.argv);
