/** Words that tell that somebody has power over a matter, and words for such matters. Over lower-cased text of one sentence. */
export const power: RegExp =
  /\b(?:oversee\w*|oversaw|supervis\w+|chair(?:s|ed)?\b|head(?:s|ed)\b|in charge of|responsible for|appoint\w*|(?:will|would|must|to|who|can|and) (?:now )?(?:name|pick|choose|decide|appoint|select|rule|review|judge)\b|pick(?:s|ed)?\b|chose\b|sign(?:s|ed)\b|rule[sd]? on|decid\w+|closed (?:both|the|all)|cast (?:the|a)\b|vot(?:ed|e) (?:yes|for|to)|sat in judge?ment|sit in judge?ment|asked to (?:draw|go|look|review)|(?:to|has) (?:conduct|review|go over|look into|draw up|see to)|left the matter to|led (?:the|an)|leads (?:the|an)|runs the|took the chair|took charge)/;

export const matters: RegExp =
  /\b(?:inquir\w+|investigat\w+|probe|review|panel|board of inquiry|commission|contract|award|decision|appeal|complaints?|audit|vote|charged|charges|reply|tender|case|files?|textbook|facts|matter|report|counsel|judges?|justice department|fbi|agency)\b/;

/** Words that tie somebody to one side: kin, money, a former post, their own part in what is looked into. */
export const ties: RegExp =
  /\b(?:brothers?(?:-in-law)?|sisters?(?:-in-law)?|wife|husband|son(?:-in-law)?|daughter(?:-in-law)?|father(?:-in-law)?|mother(?:-in-law)?|cousin|nephew|niece|married|in-law|friend|shared a desk|sat on .{0,40}board|on .{0,30}['’]s board|shares|stake|employs|shareholder|campaign|donat\w+|contribut\w+|largest check|treasurer|gave the order|was (?:himself|herself) on|(?:on|in) (?:a|the) call|(?:his|her) own|supplied|member of|adviser to|advisers|partner|former (?:employer|colleague|client)|worked for|signed the)\b/;
