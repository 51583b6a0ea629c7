import { InMemoryCache } from '@apollo/client';

export const newCache = (): InMemoryCache => new InMemoryCache();
