/** What can go wrong or stay unknown when files and addresses become documents. */
export const ingestEntries = {
  // Files
  'file-not-found': {
    kind: 'error',
    message: '{file}: no such file or folder',
    cure: 'Check the spelling and the folder you are in; quote names with blanks.',
  },
  'file-not-readable': {
    kind: 'error',
    message: '{file}: cannot be read ({why})',
    cure: 'Check the permissions of the file, or copy it to a folder of your own.',
  },
  'file-not-regular': {
    kind: 'error',
    message: '{file}: is no file, but a folder, device, pipe or socket',
    cure: 'Save the text to a file first and name that file.',
  },
  'file-outside': {
    kind: 'error',
    message: '{file}: leads out of the folder that was named',
    cure: 'Only files inside a named folder are read. Name the file itself if you want it.',
  },
  'file-empty': {
    kind: 'error',
    message: '{file}: is empty',
    cure: 'A document needs at least one visible character of text.',
  },
  'file-binary': {
    kind: 'error',
    message: '{file}: is no text ({what})',
    cure: 'Save the article as plain text (UTF-8) and name that file.',
  },
  'file-too-large': {
    kind: 'error',
    message: '{file}: has more than {limit} MB of text',
    cure: 'An article has a few kilobytes. Split the file into one file for each article.',
  },
  'language-unsupported': {
    kind: 'error',
    message: '{file}: is in {language}; only English is read',
    cure: 'Name an English version of the article, if there is one. Other languages would be misread.',
  },
  'file-duplicate': {
    kind: 'error',
    message: '{file}: is the same article as {other}; it is read once',
    cure: 'Nothing needs to be done. If two outlets printed the same text, give each its outlet: then both are kept.',
  },
  'file-damaged': {
    kind: 'error',
    message: '{file}: is no whole {what} ({why})',
    cure: 'Get the file from its source again, or open it in its own program and save its text.',
  },
  'pdf-locked': {
    kind: 'error',
    message: '{file}: is locked with a password',
    cure: 'Open it in its own program with the password, save it without, and name that file.',
  },
  'pdf-without-text': {
    kind: 'error',
    message: '{file}: has no text; its pages ({count}) are pictures, such as scans',
    cure: 'Have the text recognised (OCR) by another program, check it, and name the file that has it.',
  },
  'archive-damaged': {
    kind: 'error',
    message: '{file}: is cut off or damaged ({why}); the pages that could be read are kept: {count}',
    cure: 'Get the archive from its source again if pages are missing.',
  },
  'archive-without-articles': {
    kind: 'error',
    message: '{file}: none of the {count} pages of the archive has an article',
    cure: 'Expected a web archive (WARC or WACZ) with HTML or PDF pages that were answered with 200.',
  },
  'page-without-article': {
    kind: 'error',
    message: '{file}: no article was found on the page',
    cure: 'Save the page when its text is shown (not behind a dialogue or a login), or copy the article into a text file.',
  },
  'page-too-large': {
    kind: 'error',
    message: '{file}: has more markup than a page with an article has',
    cure: 'Copy the article into a text file and name that file.',
  },
  'feed-not-readable': {
    kind: 'error',
    message: '{file}: is no feed that can be read ({why})',
    cure: 'Expected RSS, RDF, Atom or JSON Feed. Open the address of the feed in a browser and save it again.',
  },
  'feed-without-articles': {
    kind: 'error',
    message: '{file}: none of the {count} items of the feed has the text of its article',
    cure: 'Many feeds hold summaries only. Save the pages of the articles and name those files.',
  },
  'folder-empty': {
    kind: 'error',
    message: '{file}: holds no file of an article and no story.json',
    cure: 'Put the articles there as .txt, .html, .rss, .atom, .pdf, .docx, .eml, .warc, .warc.gz or .wacz, or name them one by one.',
  },
  'story-file-invalid': {
    kind: 'error',
    message: '{file}: is no story ({why})',
    cure: 'Expected JSON: { "title"?, "articles": [{ "file" or "text", "outlet"?, "date"?, "headline"? }] }.',
  },
  'too-many-articles': {
    kind: 'error',
    message: '{file}: goes beyond the {limit} articles that one story may have',
    cure: 'Split the input into stories; articles on one affair seldom pass a hundred.',
  },
  'nothing-read': {
    kind: 'error',
    message: 'nothing could be read: none of the {count} inputs is an article',
    cure: 'See the line for each input. Expected: text files, folders with text files, or a story file.',
  },
  // Addresses
  'address-not-usable': {
    kind: 'error',
    message: '{file}: this address is not fetched ({why})',
    cure: 'Expected http:// or https:// with a host, on a port of the web. Save the page and name the file if it lies elsewhere.',
  },
  'address-refused': {
    kind: 'error',
    message: '{file}: leads to a machine that is not on the public internet ({why}), and is not fetched',
    cure: 'If the host is one of yours, name it with --allow-private HOST.',
  },
  'address-not-allowed': {
    kind: 'error',
    message: '{file}: its site does not let programs fetch it ({why})',
    cure: 'Open it in a browser, save the page, and name the file.',
  },
  'address-not-reached': {
    kind: 'error',
    message: '{file}: could not be fetched ({why})',
    cure: 'Check the address and the network. Or open it in a browser, save the page, and name the file.',
  },
  'address-answered': {
    kind: 'error',
    message: '{file}: the server answers {status} and gives no article',
    cure: '401 and 403 want a login, 404 and 410 have nothing there, 429 and 503 ask to come later. Open it in a browser and save the page.',
  },
  'address-too-large': {
    kind: 'error',
    message: '{file}: its answer is larger than {limit} MB',
    cure: 'Save it, and split it into one file for each article.',
  },
  // What is known about a document
  'date-invalid': {
    kind: 'notice',
    message: 'the date “{date}” given for {file} is no ISO 8601 day; the day of publication stays unknown',
    cure: 'Write the day as 2024-05-03, or with a time as 2024-05-03T18:30.',
  },
  'date-ambiguous': {
    kind: 'notice',
    message: 'the date “{date}” can be two different days; the day of publication stays unknown',
    cure: 'Give the day with --date, a sidecar file or story.json.',
  },
  'sidecar-unreadable': {
    kind: 'notice',
    message: '{file}: was left aside, it is no JSON object with outlet, date or headline ({why})',
    cure: 'Expected beside name.txt a name.json as { "outlet"?, "date"?, "headline"?, "url"? }.',
  },
  'encoding-guessed': {
    kind: 'notice',
    message: 'the file is not UTF-8; it was read as {encoding}',
    cure: 'Look at accented letters and quotation marks. If they are wrong, save the file as UTF-8.',
  },
  'encoding-broken': {
    kind: 'notice',
    message: 'the file is broken UTF-8; places shown as \u{fffd}: {count}',
    cure: 'Get the file from its source again, or save it as UTF-8.',
  },
  'hidden-characters': {
    kind: 'notice',
    message: 'characters that no reader can see were left out of the text: {count}',
    cure: 'Nothing needs to be done; only what can be seen is read. Many of them may be a sign of a tampered text.',
  },
  'archive-pages-left': {
    kind: 'notice',
    message: '{file}: pages of the archive without an article were left out: {count}',
    cure: 'Nothing needs to be done; archives hold frames and lists beside articles.',
  },
  'hidden-passages': {
    kind: 'notice',
    message: 'passages that stand in the page and that no reader sees were left out of the text: {count}',
    cure: 'Nothing needs to be done; only what can be seen is read. Look at the source of the page if it may have been tampered with.',
  },
  'file-parts-left': {
    kind: 'notice',
    message: 'parts of the file were not read as words of its text: {what}',
    cure: 'Open the file in its own program to see them. Save what belongs to the story as a file of its own.',
  },
  'page-flattened': {
    kind: 'notice',
    message: 'parts of the page are nested deeper than any page has them; their text was kept without its paragraphs: {count}',
    cure: 'Look at the text. Such pages are sometimes made to mislead programs.',
  },
  'feed-items-left': {
    kind: 'notice',
    message: 'items of the feed without the text of their article were left out: {count}',
    cure: 'Save the pages of these articles and name those files.',
  },
} as const;
