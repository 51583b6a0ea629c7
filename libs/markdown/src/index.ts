export { plainText } from './excerpt.ts';
export { markdownFromHtml } from './from-html.ts';
export { headingsOf, type PageHeading } from './headings.ts';
export { withAbsoluteLinks } from './links.ts';
export { loneLinks, type LoneLink } from './lone-links.ts';
export { spokenIn, type Spoken } from './spoken.ts';
export { mentionsIn, namesMembers, namesNothing, type Named } from './mentions.ts';
export { renderMarkdown, renderPost, rendererVersion, type RenderedPost, type RenderOptions } from './render.ts';
