import type { Span } from "../span";

/** Maximum distance of an announcement's words from the end of a paragraph, in UTF-16 units. */
const reach = 60;

const announcement =
  /(?:以下|如下|下列|下面|[几幾][个個](?:方面|层面|層面|环节|環節)|[一二两兩三四五六七八九十][个個](?:方面|层面|層面|环节|環節)|[一二两兩三四五六七八九十][点點条條项項]|the following)[^。！？!?.]*[。.]$/;

/** Whether a paragraph leads in to what follows: it ends with a colon, or its last sentence announces something (应从以下几个方面着力。). */
export function leadsIn(text: string, { start, end }: Span): boolean {
  const ending = text.slice(Math.max(start, end - reach), end);
  return /[：:][*_]*$/.test(ending) || announcement.test(ending);
}

const continuation =
  /^(?:但|然而|因此|因而|所以|于是|於是|同时|同時|此外|另外|例如|比如|譬如|当然|當然|可见|可見|由此|这|這|其中|为此|為此|以上|上述|换言之|換言之|也就是说|也就是說|However\b|Therefore\b|Thus\b|But\b|And\b|This\b|That\b|These\b|Those\b|For example\b|For instance\b|In addition\b|Moreover\b|It\b|They\b)/;

/** Whether the first word of a paragraph continues the one before it (但, 例如, 这; However, This), so that it opens nothing of its own. */
export function continuesBefore(text: string, { start }: Span): boolean {
  return continuation.test(text.slice(start, start + 14));
}
