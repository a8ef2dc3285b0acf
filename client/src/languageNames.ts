import type { NewDraftParams } from "../../server/src/protocol";

/** The languages a draft can be written in, each under its own name: whoever writes in it can read that. */
export const languageNames: Readonly<Record<NewDraftParams["script"], string>> = {
  hans: "简体中文",
  hant: "繁體中文",
  latin: "English",
};
