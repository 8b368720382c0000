import './tokens.css';
import './colors.css';
import './base.css';
import './ui.css';
import './fields.css';
import './logo.css';
