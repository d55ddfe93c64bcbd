import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** The URL of the page, for print only. Read when printing begins. */
export function PrintAddress() {
  const [address, setAddress] = useState('');
  useEffect(() => {
    const write = () => flushSync(() => setAddress(location.href));
    window.addEventListener('beforeprint', write);
    return () => window.removeEventListener('beforeprint', write);
  }, []);
  return <p className="hidden text-xs break-all print:block">{address}</p>;
}
