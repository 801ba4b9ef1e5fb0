// Takes the place of iconv-lite in the built server: Express brings it for parsers of bodies that the server never calls.

export {};
