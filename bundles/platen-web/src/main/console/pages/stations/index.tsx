import { Route, Routes } from 'react-router';
import { CommandSheet } from './CommandSheet';
import { StationChoice } from './StationChoice';
import { StationPage } from './StationPage';

export default function Page() {
  return (
    <Routes>
      <Route index element={<StationChoice />} />
      <Route path="-/commands" element={<CommandSheet />} />
      <Route path=":code" element={<StationPage />} />
    </Routes>
  );
}
