import { useMutation } from '@tanstack/react-query';
import { api, ROOT, type Schema } from '~/api/client';

/** Stores a file from this computer; its hash is what the API knows it by. */
export async function upload(file: File): Promise<Schema['File']> {
  const { data } = await api.POST('/files', {
    body: '',
    bodySerializer: () => file,
    headers: { 'Content-Type': file.type || 'application/octet-stream' },
  });
  return data!;
}

export const useUpload = () => useMutation({ mutationFn: upload });

export const fileHref = (sha256: string) => `${ROOT}/files/${sha256}`;
