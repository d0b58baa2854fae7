import 'virtual:tokens.css';
import './ui/base.css';

// The survey and the app are two programs behind one page. This file is tiny, so that whichever is wanted is fetched at
// once, in parallel with what both need.
if (window.location.pathname.startsWith('/survey/')) {
  void import('./app/start-survey.js');
} else {
  void import('./app/start-app.js');
  void import('./app/shell.js');
}
