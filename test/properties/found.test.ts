import { test } from "node:test";
import { readFound } from "../fuzz/found";
import { properties } from "../fuzz/properties";
import { subjectOf } from "../fuzz/subject";

// Everything holds for every text, so each text is tried on all properties and not only on the one that it once broke.
for (const { property, seed, text } of readFound()) {
  test(`found by the fuzzer: ${property}: ${JSON.stringify(text.slice(0, 40))}`, () => {
    for (const { holds } of properties) holds(subjectOf(text, seed));
  });
}
