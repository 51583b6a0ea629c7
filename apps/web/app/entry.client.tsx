// Pages are documents: what browsers run is `browser.ts` and the islands. The router's build wants an entry all the same.
export {};
