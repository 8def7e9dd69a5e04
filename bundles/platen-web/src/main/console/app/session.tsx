import { createContext, useContext } from 'react';
import type { Schema } from '~/api/client';

export type Session = Schema['Session'];

export const SessionContext = createContext<Session | null>(null);

/** Who is at work. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) {
    throw new Error('Nobody is signed in here');
  }
  return session;
}

/** Whether that person has the role; an admin has all. */
export function useRole(role: Session['roles'][number]): boolean {
  const { roles } = useSession();
  return roles.includes(role) || roles.includes('ADMIN');
}
