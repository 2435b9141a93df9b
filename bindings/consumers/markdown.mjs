// Code in Markdown.

/** The blocks of a language in a text. */
export const blocks = (text, language) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, "gms"))].map(([, code]) => code);
