import { readsEveryPage } from '../support/read-pages.ts'

readsEveryPage(null, async () => ({ 'sign-in': '/sign-in' }))
