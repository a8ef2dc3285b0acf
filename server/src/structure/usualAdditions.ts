import type { AdditionalSections } from "./structure";

/** What every structure allows besides its own sections. */
export const usualAdditions: AdditionalSections = {
  roles: ["conclusion", "lead"],
  names: [
    ...["参考文献", "主要参考文献", "参考资料", "引用文献", "注释", "注", "附注", "附录", "附件", "附表", "附图", "附则", "致谢", "后记", "作者简介", "延伸阅读", "目录"],
    ...["references", "bibliography", "works cited", "sources", "further reading", "notes", "endnotes", "footnotes", "appendix", "appendices", "annex", "annexes", "attachment", "attachments"],
    ...["acknowledgements", "acknowledgments", "about the author", "about the authors", "contents", "table of contents", "contact", "glossary"],
  ],
};
