import { type BlocksRead, type OutermostBlock, type RawBlock, readBlocks } from "./blocks";
import type { Change } from "../change";
import { gluedHeadingsIn, hasFirstNumber } from "../headings/gluedHeadings";
import { lineAt } from "../lineStarts";
import { movedBlock, movedSpan } from "../moved";
import { partitionPoint } from "../partitionPoint";
import type { Span } from "../span";

/** The blocks of a body as Markdown has them, with what is needed to read them again after a change. */
export interface Markdown extends BlocksRead {
  /** The headings of the text that lost their line breaks. */
  readonly glued: readonly Span[];
  /** Whether there can be any, because the text has the number of the first. */
  readonly hasFirstNumber: boolean;
  /** How many blocks at the start are those of the version before, and how many at the end are, moved; 0 where all was read. */
  readonly kept: { readonly first: number; readonly last: number };
}

/** A text, its lines and the part of it that is Markdown. */
export interface MarkdownText {
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly body: Span;
}

/** The version of a text before the current one. */
export interface MarkdownBefore extends MarkdownText {
  readonly markdown: Markdown;
  /** What has happened since. */
  readonly change: Change;
}

/**
 * Reads the blocks of a body. What a change has left alone is taken from the version before; the result is the same as without.
 *
 * Markdown is read line by line, and an outermost block is read by its own lines and a few behind it, whatever stands before. So reading starts anew a little before the
 * change, and ends where an outermost block starts at which one started before, too.
 */
export function readMarkdown(source: MarkdownText, before?: MarkdownBefore): Markdown {
  const hasNumber = hasFirstNumber(source.text, before && { hadNumber: before.markdown.hasFirstNumber, change: before.change });
  const glued = hasNumber ? gluedHeadingsIn(source.text) : none;
  const read = (before && readAgain(source, glued, before)) ?? { ...readInParts(source, glued), kept: { first: 0, last: 0 } };
  return { ...read, glued, hasFirstNumber: hasNumber };
}

const none: readonly never[] = [];

/** So many characters are read at once, at least: what markdown-it makes of them is thrown away young, so that a long text takes as long as its parts together. */
const shortestPart = 32_768;

/** Reads a whole body, one part after the other: each begins with an outermost block that the one before has not read to its end for sure. */
function readInParts({ text, lineStarts, body }: MarkdownText, glued: readonly Span[]): BlocksRead {
  const blocks: RawBlock[] = [];
  const outermost: OutermostBlock[] = [];
  let { start } = body;
  let lists = 0;
  for (let length = shortestPart; ; ) {
    const lastLine = lineAt(lineStarts, start + length);
    const end = lineStarts[lastLine + 1] ?? body.end;
    const read = readBlocks(text, lineStarts, { start, end, lists }, glued);
    const limit = lineStarts[lastLine - linesBehind] ?? start;
    const last = end < body.end ? read.outermost.findLastIndex((block) => block.isSetOff && block.start <= limit) : read.outermost.length;
    const next = read.outermost[last];
    if (end < body.end && (!next || next.start === start)) {
      // One block that is longer than the part: no line is read more than twice as often for it.
      length *= 2;
      continue;
    }
    for (const block of read.outermost.slice(0, last)) outermost.push({ ...block, blocks: block.blocks + blocks.length });
    for (const block of next ? read.blocks.slice(0, next.blocks) : read.blocks) blocks.push(block);
    if (!next) return { blocks, outermost, lists: read.lists };
    ({ start, lists } = next);
    length = shortestPart;
  }
}

/** An outermost block is read by no more lines behind its end than these: a table takes two. */
const linesBehind = 4;

/** So many outermost blocks behind the change are read at first; where what follows is still not as it was, four times as many, and so on. */
const firstReach = 3;

/** What is read of a text's blocks. */
type MarkdownRead = Omit<Markdown, "glued" | "hasFirstNumber">;

function readAgain(source: MarkdownText, glued: readonly Span[], before: MarkdownBefore): MarkdownRead | undefined {
  const { text, lineStarts, body } = source;
  const { change, markdown } = before;
  const { distance } = change;
  const isBodyOnly = body.start === before.body.start && change.start >= body.start;
  if (!isBodyOnly) return undefined;
  const from = restart(before);
  const start = from?.start ?? body.start;
  const firstBehind = partitionPoint(markdown.outermost, (block) => block.start <= (before.lineStarts[lineAt(before.lineStarts, change.endBefore) + 1] ?? Infinity));
  for (let reach = firstReach; ; reach *= 4) {
    const end = (markdown.outermost[firstBehind + reach]?.start ?? before.text.length) + distance;
    const read = readBlocks(text, lineStarts, { start, end, lists: from?.lists ?? 0 }, glued);
    const limit = end === text.length ? Infinity : (lineStarts[lineAt(lineStarts, end) - linesBehind] ?? 0);
    const meeting = meetingOf(read, markdown.outermost, firstBehind, distance, limit);
    if (!meeting && end < text.length) continue;
    if (!areSame(markdown.glued, glued, { start, end: meeting ? meeting.known.start : Infinity }, distance)) return undefined;
    return joined(markdown, from, read, meeting, distance);
  }
}

/** The last outermost block that is set off and begins so far before the change that those before it cannot have seen it. */
function restart({ markdown: { outermost }, lineStarts, change }: MarkdownBefore): OutermostBlock | undefined {
  const limit = lineStarts[lineAt(lineStarts, change.start) - linesBehind] ?? -1;
  let index = partitionPoint(outermost, ({ start }) => start <= limit) - 1;
  while (index >= 0 && outermost[index]?.isSetOff !== true) index--;
  return outermost[index];
}

/** An outermost block that starts where one started before. */
interface Meeting {
  readonly known: OutermostBlock;
  readonly read: OutermostBlock;
}

/** The first meeting among the blocks that were read, before the limit: those behind it did not see all that follows them. */
function meetingOf({ outermost }: BlocksRead, known: readonly OutermostBlock[], firstKnown: number, distance: number, limit: number): Meeting | undefined {
  let index = firstKnown;
  for (const read of outermost) {
    if (read.start >= limit) return undefined;
    while ((known[index]?.start ?? Infinity) + distance < read.start) index++;
    const same = known[index];
    if (same && same.start + distance === read.start && same.isSetOff && read.isSetOff) return { known: same, read };
  }
  return undefined;
}

/** Whether before and behind a stretch of the text before the same headings have lost their line breaks as now. */
function areSame(before: readonly Span[], now: readonly Span[], { start, end }: Span, distance: number): boolean {
  const outside = [...before.filter((heading) => heading.start < start), ...before.filter((heading) => heading.start >= end).map((heading) => movedSpan(heading, distance))];
  const outsideNow = now.filter((heading) => heading.start < start || heading.start >= end + distance);
  return outside.length === outsideNow.length && outside.every((heading, index) => heading.start === outsideNow[index]?.start && heading.end === outsideNow[index].end);
}

/** What was there before the place from which was read, what was read up to the meeting, and what was there behind it. */
function joined(before: Markdown, from: OutermostBlock | undefined, read: BlocksRead, meeting: Meeting | undefined, distance: number): MarkdownRead {
  const first = from?.blocks ?? 0;
  const firstOutermost = from ? before.outermost.indexOf(from) : 0;
  const known = meeting?.known;
  const readBlocksOnly = meeting ? read.blocks.slice(0, meeting.read.blocks) : read.blocks;
  const readOutermost = (meeting ? read.outermost.slice(0, read.outermost.indexOf(meeting.read)) : read.outermost).map((block) => ({ ...block, blocks: block.blocks + first }));
  const behind = known ? before.blocks.slice(known.blocks) : [];
  const outermostBehind = known ? before.outermost.slice(before.outermost.indexOf(known)) : [];
  const lists = meeting ? meeting.read.lists - meeting.known.lists : 0;
  const blocks = first + readBlocksOnly.length - (known?.blocks ?? 0);
  return {
    blocks: before.blocks.slice(0, first).concat(readBlocksOnly, movedBlocks(behind, distance, lists)),
    outermost: before.outermost
      .slice(0, firstOutermost)
      .concat(readOutermost, outermostBehind.map((block) => ({ start: block.start + distance, isSetOff: block.isSetOff, blocks: block.blocks + blocks, lists: block.lists + lists }))),
    lists: meeting ? before.lists + lists : read.lists,
    kept: { first, last: behind.length },
  };
}

function movedBlocks(blocks: readonly RawBlock[], distance: number, lists: number): readonly RawBlock[] {
  return distance === 0 && lists === 0 ? blocks : blocks.map((block) => movedBlock(block, distance, lists));
}
